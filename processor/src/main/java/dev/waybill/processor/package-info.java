// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The compiler side: writes the wrappers for the interfaces that users annotate.
 *
 * <pre>
 * annotated interface
 *     |  one compiler round
 * WaybillProcessor -> WrapperStep, one interface at a time
 *     |-- reading     elements        -> model       describes, never judges
 *     |-- validation  model           -> problems    and what may be written in spite of them
 *     |-- writing     model           -> source
 *     `-- SourceFiles source          -> compiler
 * </pre>
 *
 * <p>The three phases know {@code model} and not each other; {@code javax.lang.model} stops at {@code reading}.
 */
@NullMarked
package dev.waybill.processor;

import org.jspecify.annotations.NullMarked;
