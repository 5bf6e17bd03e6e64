/** Leads in the tables of the host, on plain JDBC. */
@NullMarked
package org.leadkit.examples.jdbc;

import org.jspecify.annotations.NullMarked;
