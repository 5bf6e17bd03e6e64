/**
 * What others say about a contact, read so that lead-consent can use it: files of do-not-call
 * registers, the telephone numbering plans, consent strings of browsers. Policy evaluation, not
 * legal advice.
 */
@NullMarked
package org.leadkit.signals;

import org.jspecify.annotations.NullMarked;
