package io.tickloom.job.feature.catalogue;

import io.tickloom.job.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Features that belong together.
 *
 * @param name by which a user asks for all of them
 * @param members what is in it
 */
record Family(String name, List<Member> members) {
  @SafeVarargs
  static Family of(String name, Stream<Member>... members) {
    List<Member> all = new ArrayList<>();
    for (Stream<Member> some : members) {
      all.addAll(some.toList());
    }
    return new Family(name, List.copyOf(all));
  }

  /** Those of the standard catalogue. */
  Stream<Feature> standard() {
    return members.stream().flatMap(Member::standard);
  }

  /** The member whose column is {@code name}. */
  Optional<Feature> named(String name) {
    return members.stream().flatMap(member -> member.named(name).stream()).findFirst();
  }
}
