/** Arbitrary values of core's types, for the property tests of all modules. */
package org.leadkit.arbitraries;
