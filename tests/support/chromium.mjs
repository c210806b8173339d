// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// A headless Chromium with a fresh profile, and a small web server for the pages that run in it.
import { createHash, X509Certificate } from 'node:crypto'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const require = createRequire(import.meta.url)
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' }

/**
 * Starts the browser that the environment variable CHROMIUM names. It accepts the certificate in the PEM file, whoever
 * issued it: by the hash of its key, so that no certificate store has to be changed.
 */
export async function launchChromium(certificateFile) {
  const trusted = []
  if (certificateFile) {
    const key = new X509Certificate(await readFile(certificateFile)).publicKey.export({ type: 'spki', format: 'der' })
    trusted.push(`--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`)
  }
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', ...trusted],
  })
}

/** Serves the files of a directory and the two client libraries on a free port; returns { url, close }. */
export async function servePages(directory) {
  const libraries = {
    '/mqtt.min.js': join(dirname(require.resolve('mqtt/package.json')), 'dist/mqtt.min.js'),
    '/paho-mqtt.js': join(dirname(require.resolve('paho-mqtt/package.json')), 'paho-mqtt.js'),
  }
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://local').pathname
    try {
      const body = await readFile(libraries[path] ?? join(directory, path.replaceAll('..', '')))
      response.writeHead(200, { 'Content-Type': TYPES[path.split('.').pop()] ?? 'application/octet-stream' }).end(body)
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
