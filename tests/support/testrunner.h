// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace skep::test {

/// A test class that the program can run: `program tst_decoder [options of QtTest]`. A process runs one class, so what
/// a class does to its process (a locale, an environment, a store of settings) concerns no other.
class RegisteredTest final
{
public:
    using Make = std::function<std::unique_ptr<QObject>()>;
    using Prepare = void (*)();

    /// `prepare` runs before the application is made.
    RegisteredTest(QByteArray name, Make make, Prepare prepare = nullptr);

    /// "tests/core/protocol/tst_decoder.cpp": "tst_decoder".
    static QByteArray nameOfFile(QByteArrayView path);
};

} // namespace skep::test

/// Registers a test class under the name of its file; a second argument is what prepares its process.
#define SKEP_TEST(TestClass, ...)                                                                                      \
    static const skep::test::RegisteredTest registeredTest(skep::test::RegisteredTest::nameOfFile(__FILE__), [] {      \
        return std::unique_ptr<QObject>(new TestClass);                                                                \
    } __VA_OPT__(, ) __VA_ARGS__);
