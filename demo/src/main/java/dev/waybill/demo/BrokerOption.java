// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import dev.waybill.demo.services.BrokerAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which broker to use, from the command line or, since it may hold a password, the environment. */
final class BrokerOption {
    @Option(
            names = "--amqp-uri",
            paramLabel = "URI",
            defaultValue = "${env:AMQP_URI}",
            showDefaultValue = Visibility.NEVER,
            description = "The RabbitMQ to use, as amqp://user:password@host:port (default: the variable AMQP_URI).")
    private @Nullable String uri;

    /** What was asked for, if anything. */
    Optional<BrokerAddress> address(CommandLine commandLine) {
        if (uri == null || uri.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(BrokerAddress.parse(uri));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(commandLine, "AMQP_URI is wrong: " + wrong.getMessage(), wrong);
        }
    }

    /** What two processes need, since neither can reach a broker inside the other. */
    BrokerAddress required(CommandLine commandLine) {
        return address(commandLine)
                .orElseThrow(() -> new ParameterException(
                        commandLine,
                        "AMQP_URI is not set: two processes need a RabbitMQ, as in"
                                + " AMQP_URI=amqp://guest:guest@localhost:5672"));
    }
}
