package org.leadkit.retention.export;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Field;

/**
 * What each field and each kind of record is: its category, origin, basis and purposes. What has no
 * tag is not told; a host adds tags for its own fields and records. Immutable and thread-safe.
 *
 * <p>The kinds of records are {@code lead}, {@code touch}, {@code activity}, {@code consent-event},
 * {@code score}, {@code decision}, {@code assignment}, {@code rejection} and those of the host.
 */
public final class DataInventory {

  /** Their values stand under names of fields, so each needs the tag of its field. */
  private static final Set<String> OF_FIELDS = Set.of("lead", "touch", "rejection");

  private static final DataInventory EMPTY = new DataInventory(Map.of(), Map.of(), Map.of());

  private final Map<String, DataTag> fields;
  private final Map<String, DataTag> records;
  private final Map<String, Origin> sources;

  private DataInventory(
      Map<String, DataTag> fields, Map<String, DataTag> records, Map<String, Origin> sources) {
    this.fields = fields;
    this.records = records;
    this.sources = sources;
  }

  /** Without any tag. */
  public static DataInventory empty() {
    return EMPTY;
  }

  /**
   * With tags for the usual fields and records.
   *
   * @param basis what the host's use of the person's data rests on; proof of consent rests on the
   *     duty to have it
   * @param purposes what the data is used for
   */
  public static DataInventory standard(LawfulBasis basis, Purpose... purposes) {
    return StandardTags.inventory(basis, purposes);
  }

  /** The same with a tag for a field. */
  public DataInventory field(Field field, DataTag tag) {
    return new DataInventory(with(fields, field.name(), tag), records, sources);
  }

  /** The same with a tag for a kind of record. */
  public DataInventory record(String kind, DataTag tag) {
    return new DataInventory(fields, with(records, kind, tag), sources);
  }

  /**
   * The same with a tag for one part of a kind of record, which counts before that of the record,
   * such as {@code url} of {@code activity}.
   */
  public DataInventory part(String kind, String name, DataTag tag) {
    return new DataInventory(fields, with(records, kind + "/" + name, tag), sources);
  }

  /** The same with a tag for activities of one type, such as notes of calls. */
  public DataInventory activity(String type, DataTag tag) {
    return record(activityKind(type), tag);
  }

  /**
   * The same, knowing where what a source brings comes from. A source that is not named is the
   * person's own, unless consent was imported from it.
   */
  public DataInventory source(String source, Origin origin) {
    return new DataInventory(fields, records, with(sources, source, origin));
  }

  private static String activityKind(String type) {
    return "activity:" + type;
  }

  /** Under which kind activities of a type are tagged. */
  String kindOf(String activityType) {
    String own = activityKind(activityType);
    return records.containsKey(own) ? own : "activity";
  }

  Optional<Origin> origin(String source) {
    return Optional.ofNullable(sources.get(source));
  }

  /** The tag of a kind of record. */
  Optional<DataTag> record(String kind) {
    return Optional.ofNullable(records.get(kind));
  }

  /** The tag of a field. */
  Optional<DataTag> field(String name) {
    return Optional.ofNullable(fields.get(name)).map(tag -> guarded(name, tag));
  }

  /** The tag that a name has by itself, as a part of a kind of record or as a field. */
  Optional<DataTag> named(String kind, String name) {
    return record(kind + "/" + name).map(tag -> guarded(name, tag)).or(() -> field(name));
  }

  /** The tag of a named value of a record. */
  Optional<DataTag> value(String kind, String name) {
    Optional<DataTag> part = record(kind + "/" + name);
    if (part.isPresent() || OF_FIELDS.contains(kind)) {
      return named(kind, name);
    }
    Optional<DataTag> field = field(name);
    return record(kind)
        .map(tag -> guarded(name, tag))
        .map(tag -> field.map(tag::guardedAs).orElse(tag));
  }

  /** The tag of the name of the source of a record: of its part, or of the record. */
  Optional<DataTag> sourceOf(String kind, String ownKind) {
    return record(ownKind + "/source").or(() -> record(kind + "/source")).or(() -> record(ownKind));
  }

  private static DataTag guarded(String name, DataTag tag) {
    return SecretNames.isOne(name) ? tag.secret() : tag;
  }

  private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
    Map<String, T> more = new HashMap<>(map);
    more.put(key, value);
    return Collections.unmodifiableMap(more);
  }

  /** How many tags there are. */
  @Override
  public String toString() {
    return "DataInventory[fields=%d, records=%d, sources=%d]"
        .formatted(fields.size(), records.size(), sources.size());
  }
}
