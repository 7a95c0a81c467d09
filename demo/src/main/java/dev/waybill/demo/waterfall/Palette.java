// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

/** The colours of the picture. */
public enum Palette {
    /** For files, pipes, and terminals that want none. */
    PLAIN {
        @Override
        String paint(Colour colour, String text) {
            return text;
        }
    },

    /** With the escape sequences that every terminal knows. */
    ANSI {
        @Override
        String paint(Colour colour, String text) {
            return "\u001b[" + colour.code + "m" + text + "\u001b[0m";
        }
    };

    abstract String paint(Colour colour, String text);

    /** What each colour is for. */
    enum Colour {
        FIRST_SERVICE("36"),
        SECOND_SERVICE("33"),
        ANOTHER_SERVICE("35"),
        TRACE("1"),
        ERROR("31"),
        REMARK("2");

        private final String code;

        Colour(String code) {
            this.code = code;
        }

        /** The colour of the service that appears as the nth, from 0. */
        static Colour ofService(int index) {
            return switch (index) {
                case 0 -> FIRST_SERVICE;
                case 1 -> SECOND_SERVICE;
                default -> ANOTHER_SERVICE;
            };
        }
    }
}
