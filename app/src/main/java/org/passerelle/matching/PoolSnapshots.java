package org.passerelle.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.matching.MatchingMeeting.Agenda;
import org.passerelle.matching.PoolRepository.Seekers;
import org.passerelle.matching.PoolRepository.Supporters;
import org.passerelle.matching.PoolRepository.Waiting;
import org.passerelle.oversight.KeptInputs;
import org.passerelle.oversight.Registered;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.springframework.stereotype.Component;

/** Everybody of a meeting, by id and code, as the register keeps them: from that the same set is solved again. */
@Component
class PoolSnapshots {
  private final KeptInputs inputs;
  private final Editions editions;
  private final Map<Pool, Snapshot> latest = Collections.synchronizedMap(new Pools.Latest<>(4));

  PoolSnapshots(KeptInputs inputs, Editions editions) {
    this.inputs = inputs;
    this.editions = editions;
  }

  /** @param texts of everybody's facts and of the whole, by hash */
  private record Snapshot(String hash, Map<String, KeptInputs.Input> texts) {}

  /** Keeps what the set was made from. @return what the suggestion has to carry to find it again */
  Map<String, Object> keep(Agenda agenda) {
    Pool pool = agenda.pool();
    Snapshot snapshot = latest.computeIfAbsent(pool, this::of);
    inputs.keep(pool.edition.organisation(), snapshot.texts());
    Circumstances now = agenda.set().circumstances;
    Map<String, Object> carried = new LinkedHashMap<>();
    carried.put("edition", pool.edition.id());
    carried.put("organisation", pool.edition.organisation());
    carried.put("pool", snapshot.hash());
    carried.put("weights", pool.weights.points());
    carried.put("pinned", pairs(now.pinned()));
    carried.put("apart", pairs(now.apart()));
    carried.put("proposed", pairs(now.proposed()));
    return carried;
  }

  private Snapshot of(Pool pool) {
    Map<String, KeptInputs.Input> texts = new LinkedHashMap<>();
    List<List<@Nullable Object>> seekers = new ArrayList<>();
    for (int i = 0; i < pool.mentees.size(); i++) {
      Mentee mentee = pool.mentees.get(i);
      seekers.add(
          Arrays.asList(pool.seekers.get(i).participation(), put(texts, mentee.id(), mentee.profile()), mentee.waitingDays()));
    }
    List<List<@Nullable Object>> supporters = new ArrayList<>();
    for (int j = 0; j < pool.mentors.size(); j++) {
      Mentor mentor = pool.mentors.get(j);
      supporters.add(
          Arrays.asList(
              pool.supporters.get(j).participation(), put(texts, mentor.id(), mentor.profile()), mentor.places(),
              mentor.trained(), mentor.checked()));
    }
    Map<String, Object> whole = new TreeMap<>(Map.of("seekers", seekers, "supporters", supporters));
    String text = inputs.text(whole);
    String hash = KeptInputs.hash(text);
    texts.put(hash, new KeptInputs.Input(text, null));
    return new Snapshot(hash, Map.copyOf(texts));
  }

  private String put(Map<String, KeptInputs.Input> texts, String id, Profile profile) {
    Map<String, Object> facts = ProfileFacts.of(profile);
    facts.put("id", id);
    String text = inputs.text(facts);
    String hash = KeptInputs.hash(text);
    texts.put(hash, new KeptInputs.Input(text, id(id)));
    return hash;
  }

  /**
   * The set as it was, or as other weights would have made it.
   *
   * @throws org.passerelle.oversight.NoLongerKept when somebody in it was erased
   */
  ProposedSet again(Registered kept, Map<String, Integer> points) {
    Map<String, Object> carried = kept.inputs();
    UUID organisation = id(carried.get("organisation"));
    String hash = String.valueOf(carried.get("pool"));
    Map<String, Object> whole = Objects.requireNonNull(inputs.read(organisation, List.of(hash)).get(hash), hash);
    List<List<Object>> seekers = rows(whole.get("seekers"));
    List<List<Object>> supporters = rows(whole.get("supporters"));
    List<String> hashes = new ArrayList<>();
    seekers.forEach(row -> hashes.add(String.valueOf(row.get(1))));
    supporters.forEach(row -> hashes.add(String.valueOf(row.get(1))));
    Map<String, Map<String, Object>> facts = inputs.read(organisation, hashes);
    Edition edition = editions.get(id(carried.get("edition")));
    Pool pool =
        new Pool(
            edition, editions.blueprint(edition), WeightsVersion.tried(points),
            new Waiting(seekers(seekers, facts), supporters(supporters, facts)), LocalDate.EPOCH);
    return new ProposedSet(
        pool,
        new Circumstances(keys(carried.get("pinned")), keys(carried.get("apart")), keys(carried.get("proposed"))));
  }

  private static Seekers seekers(List<List<Object>> rows, Map<String, Map<String, Object>> facts) {
    var read = new Seekers(new ArrayList<>(), new ArrayList<>());
    for (List<Object> row : rows) {
      Map<String, Object> known = known(row, facts);
      read.candidates().add(nameless(row, known));
      read.mentees().add(new Mentee(String.valueOf(known.get("id")), ProfileFacts.read(known), (Integer) row.get(2)));
    }
    return read;
  }

  private static Supporters supporters(List<List<Object>> rows, Map<String, Map<String, Object>> facts) {
    var read = new Supporters(new ArrayList<>(), new ArrayList<>());
    for (List<Object> row : rows) {
      Map<String, Object> known = known(row, facts);
      read.candidates().add(nameless(row, known));
      read.mentors().add(
          new Mentor(
              String.valueOf(known.get("id")), ProfileFacts.read(known), (Integer) row.get(2), (Boolean) row.get(3),
              (Boolean) row.get(4)));
    }
    return read;
  }

  private static Map<String, Object> known(List<Object> row, Map<String, Map<String, Object>> facts) {
    return Objects.requireNonNull(facts.get(String.valueOf(row.get(1))), "every input that is named was read");
  }

  private static Candidate nameless(List<Object> row, Map<String, Object> known) {
    UUID person = id(known.get("id"));
    return new Candidate(id(row.get(0)), person, person, "", "unknown", null, LocalDate.EPOCH, 0, 0, false, List.of());
  }

  private static List<List<String>> pairs(Collection<PairKey> keys) {
    return keys.stream().map(key -> List.of(key.seeker().toString(), key.supporter().toString())).sorted(
        Comparator.comparing(Object::toString)).toList();
  }

  private static Set<PairKey> keys(@Nullable Object pairs) {
    return rows(pairs).stream().map(pair -> new PairKey(id(pair.get(0)), id(pair.get(1)))).collect(Collectors.toSet());
  }

  @SuppressWarnings("unchecked")
  private static List<List<Object>> rows(@Nullable Object value) {
    return (List<List<Object>>) Objects.requireNonNull(value, "a list of the kept pool");
  }

  private static UUID id(@Nullable Object written) {
    return UUID.fromString(String.valueOf(written));
  }
}
