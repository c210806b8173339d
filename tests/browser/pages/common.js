// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// What both pages share: the messages received, the sockets opened, and payloads as base64 for the test outside.
window.received = []
window.sockets = []

window.WebSocket = class extends window.WebSocket {
  constructor(...args) {
    super(...args)
    window.sockets.push(this)
  }
}

const toBytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

function toBase64(bytes) {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function remember(topic, bytes, qos, retain) {
  window.received.push({ topic, payload: toBase64(bytes), qos, retain })
}
