package org.passerelle.impact.trial;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.access.ServerKeys;
import org.passerelle.impact.trial.DrawRepository.Allocation;
import org.passerelle.impact.trial.DrawRepository.Stored;
import org.passerelle.programmes.blueprint.Stage.Randomisation;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sealed lists: drawn ahead, shown to nobody before they are opened, and the same whenever they are drawn again. */
@Service
@Transactional
public class DrawLists {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ENVELOPE = "lots";
  private final DrawRepository draws;
  private final ServerKeys keys;
  private final Journal journal;

  DrawLists(DrawRepository draws, ServerKeys keys, Journal journal) {
    this.draws = draws;
    this.keys = keys;
    this.journal = journal;
  }

  /** The lists of a stage, the first first. */
  @Transactional(readOnly = true)
  public List<DrawList> of(UUID edition, String stage) {
    return draws.lists(edition, stage).stream().map(this::shown).toList();
  }

  /** @throws NotFound when the network has no such list */
  @Transactional(readOnly = true)
  public DrawList get(UUID list) {
    return shown(stored(list));
  }

  /** Seals the first list of a stage ahead of the first arrival; a stage that has one keeps it. */
  public DrawList seal(UUID edition, Randomisation stage) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    draws.queue(edition, stage.key());
    return shown(sealed(edition, stage).stream().findFirst().orElseGet(() -> next(edition, stage)));
  }

  /** The list from which somebody of a stratum takes a place now, sealed here if none has one left. */
  Stored withRoom(UUID edition, Randomisation stage, String stratum) {
    return sealed(edition, stage).stream()
        .filter(list -> draws.taken(list.id(), stratum) < list.lots().places())
        .findFirst()
        .orElseGet(() -> next(edition, stage));
  }

  private List<Stored> sealed(UUID edition, Randomisation stage) {
    return draws.lists(edition, stage.key()).stream().filter(list -> list.openedAt() == null).toList();
  }

  /** Seals the list after those there are. */
  private Stored next(UUID edition, Randomisation stage) {
    long seed = RANDOM.nextLong(Long.MAX_VALUE);
    Lots lots = Lots.of(stage.controlShare(), Strata.named(stage.strata()));
    Stored list =
        new Stored(
            Ids.next(), edition, stage.key(), draws.lists(edition, stage.key()).size() + 1,
            keys.seal(ENVELOPE, String.valueOf(seed)), lots, lots.hash(seed), journal.now(), 0, null, null, null);
    draws.insert(list, journal.actor());
    journal.wrote("draw.sealed", "edition", edition, stage.key() + " " + list.number() + " " + list.hash());
    return list;
  }

  /** Opens a list for everybody to check; no more lots are drawn from it. */
  public void open(UUID list, String reason) {
    UUID by = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR).requireAccount();
    Stored opened = stored(list);
    draws.open(list, journal.now(), by, reason);
    journal.wrote("draw.opened", "edition", opened.edition(), opened.stage() + " " + opened.number());
  }

  /**
   * What drawing the list again shows.
   *
   * @param hashIsTheSame whether list and seed are those whose hash was published
   * @param different allocations that are not what the list says
   */
  public record Replay(boolean hashIsTheSame, int allocations, List<Allocated> different) {
    public boolean isTheSame() {
      return hashIsTheSame && different.isEmpty();
    }
  }

  public record Allocated(int place, String stratum, String noted, String drawn) {}

  /** Draws the list again and holds it against hash and allocations; tells nothing of what is still to come. */
  @Transactional(readOnly = true)
  public Replay replay(UUID list) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Stored stored = stored(list);
    long seed = seed(stored);
    List<String> drawn = stored.lots().drawn(seed);
    List<Allocation> allocations = draws.of(shown(stored));
    List<Allocated> different =
        allocations.stream()
            .map(one -> new Allocated(one.place(), one.stratum(), one.arm(), drawn.get(one.place() - 1)))
            .filter(one -> !one.noted().equals(one.drawn()))
            .toList();
    return new Replay(stored.lots().hash(seed).equals(stored.hash()), allocations.size(), different);
  }

  /** One place of an opened list. @param arm {@code null} where only the order is asked */
  public record Place(int number, String stratum, @Nullable String arm) {}

  /** The whole list once it is opened. @throws NotFound while it is sealed */
  @Transactional(readOnly = true)
  public List<Place> places(UUID list, boolean withArms) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Stored stored = stored(list);
    if (stored.openedAt() == null) {
      throw new NotFound("opened list");
    }
    List<String> arms = stored.lots().drawn(seed(stored));
    List<String> strata = stored.lots().stratumOfEachPlace();
    return IntStream.range(0, arms.size())
        .mapToObj(i -> new Place(i + 1, strata.get(i), withArms ? arms.get(i) : null))
        .toList();
  }

  /** The arm of one place; only for whoever takes it now. */
  String arm(Stored list, int place) {
    return list.lots().drawn(seed(list)).get(place - 1);
  }

  private long seed(Stored list) {
    return Long.parseLong(keys.open(ENVELOPE, list.sealedSeed()).orElseThrow(
        () -> new IllegalStateException("A sealed list was not sealed with this installation's key")));
  }

  private Stored stored(UUID list) {
    return draws.find(list).orElseThrow(() -> new NotFound("list"));
  }

  private DrawList shown(Stored list) {
    DrawList.Opening opening =
        list.openedAt() == null || list.openedBy() == null || list.reason() == null
            ? null
            : new DrawList.Opening(list.openedAt().toInstant(), list.openedBy(), list.reason(), seed(list));
    return new DrawList(
        list.id(), list.edition(), list.stage(), list.number(), list.lots(), list.hash(),
        list.sealedAt().toInstant(), list.allocated(), opening);
  }
}
