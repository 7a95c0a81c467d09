// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What people see when a command cannot do what they asked for: one line. */
final class ErrorLine {
    private ErrorLine() {}

    static int wrongArguments(ParameterException wrong, String[] arguments) {
        CommandLine commandLine = wrong.getCommandLine();
        print(commandLine, wrong.getMessage() + " (see " + name(commandLine) + " --help)");
        return commandLine.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Any other exception is a bug, and whoever mends it needs the stack trace. */
    static int failed(Exception failure, CommandLine commandLine, ParseResult arguments) throws Exception {
        if (!(failure instanceof IOException || failure instanceof ConfigurationException)) {
            throw failure;
        }
        print(commandLine, failure.getMessage());
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }

    private static void print(CommandLine commandLine, String message) {
        commandLine.getErr().println(name(commandLine) + ": " + message.replaceAll("\\s*\\R\\s*", " "));
    }

    private static String name(CommandLine commandLine) {
        return commandLine.getCommandSpec().qualifiedName();
    }
}
