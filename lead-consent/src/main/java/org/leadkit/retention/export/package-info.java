/**
 * What is told to a person of the own data: access, portability and consent receipts, computed from
 * where each value came from and what it rests on. Policy evaluation, not legal advice.
 */
@NullMarked
package org.leadkit.retention.export;

import org.jspecify.annotations.NullMarked;
