// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An email to be sent; its queue knows no headers, so that the context travels inside. */
public record EmailTask(String to, @Carrier @Nullable Map<String, String> carrier) {}
