-- SPDX-FileCopyrightText: 2026 The Skep authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What version0.db was made from: sqlite3 version0.db < version0.sql
-- The first form of the database: sessions did not keep the user name and the protocol version of their last connection.
PRAGMA page_size = 512;
PRAGMA auto_vacuum = INCREMENTAL;
CREATE TABLE messages(id INTEGER PRIMARY KEY, topic BLOB NOT NULL, properties BLOB NOT NULL, payload BLOB NOT NULL,
    flags INTEGER NOT NULL, expires_at INTEGER);
CREATE TABLE entries(id INTEGER PRIMARY KEY, queue INTEGER NOT NULL, message INTEGER, flags INTEGER NOT NULL,
    packet_id INTEGER NOT NULL, share INTEGER NOT NULL, send_order INTEGER NOT NULL, identifiers BLOB NOT NULL);
CREATE TABLE retained(message INTEGER PRIMARY KEY, stored_at INTEGER NOT NULL, publisher BLOB NOT NULL);
CREATE TABLE sessions(id INTEGER PRIMARY KEY, client_id BLOB NOT NULL, expiry_interval INTEGER NOT NULL,
    disconnected_at INTEGER NOT NULL);
CREATE TABLE groups(id INTEGER PRIMARY KEY, name BLOB NOT NULL);
CREATE TABLE subscriptions(session INTEGER NOT NULL, filter BLOB NOT NULL, options INTEGER NOT NULL,
    identifier INTEGER NOT NULL, PRIMARY KEY(session, filter)) WITHOUT ROWID;
CREATE TABLE received(session INTEGER NOT NULL, packet_id INTEGER NOT NULL, PRIMARY KEY(session, packet_id)) WITHOUT ROWID;
CREATE TABLE wills(session INTEGER PRIMARY KEY, message INTEGER NOT NULL, message_expiry INTEGER, delay INTEGER NOT NULL);
INSERT INTO sessions VALUES(1, x'6f6e65', 60, 1700000000000), (2, x'74776f', 4294967295, 0);
INSERT INTO subscriptions VALUES(1, x'612f23', 1, 0), (2, x'2b', 6, 9);
INSERT INTO received VALUES(2, 77);
INSERT INTO messages VALUES(5, x'612f62', x'', x'6f6c64', 1, NULL), (6, x'612f63', x'', x'6b657074', 4, NULL);
INSERT INTO wills VALUES(1, 6, 10, 20);
INSERT INTO retained VALUES(6, 1600000000000, x'70');
INSERT INTO entries VALUES(8, 1, 5, 1, 0, 0, 0, x''), (9, 2, 5, 1, 3, 0, 4, x'00000009');
PRAGMA application_id = 0x536B6570;
PRAGMA user_version = 0;
