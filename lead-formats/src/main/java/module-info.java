/** Policies as JSON, and submissions as JSON, CSV and the payloads of vendors. */
module org.leadkit.formats {
  requires static org.jspecify;
  requires transitive org.leadkit.flow;
  requires com.fasterxml.jackson.core;
  requires de.siegmar.fastcsv;

  exports org.leadkit.formats;
}
