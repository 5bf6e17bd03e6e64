/**
 * Reads and writes leadkit as text. Start at {@link org.leadkit.formats.LeadJson} for policies,
 * those that come with leadkit too; at {@code SubmissionJson}, {@code Webhooks} or {@code
 * CsvSubmissions} for what people send in.
 */
@NullMarked
package org.leadkit.formats;

import org.jspecify.annotations.NullMarked;
