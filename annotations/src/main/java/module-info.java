// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** What users write on the interfaces through which they send and handle messages. */
module dev.waybill.annotations {
    exports dev.waybill;
}
