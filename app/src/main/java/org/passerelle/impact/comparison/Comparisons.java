package org.passerelle.impact.comparison;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.evidence.comparison.Method;
import org.passerelle.impact.Definition;
import org.passerelle.impact.OwnPeople;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes comparison groups in and holds a programme's own people against them. */
@Service
@Transactional
public class Comparisons {
  private final ComparisonRepository groups;
  private final OwnPeople own;
  private final Journal journal;

  Comparisons(ComparisonRepository groups, OwnPeople own, Journal journal) {
    this.groups = groups;
    this.own = own;
    this.journal = journal;
  }

  /** @param source where the people come from, in words */
  public UUID add(String programme, String name, String source, ComparisonFile.Read file) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    UUID id = Ids.next();
    var group =
        new ComparisonGroup(
            id, programme, name, source, file.terms(), file.people().size(), file.sha256(), journal.instant());
    groups.insert(group, file.people(), journal.now(), journal.actor());
    journal.wrote("comparison.imported", "programme", null, programme + " " + file.sha256());
    return id;
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<ComparisonGroup> of(String programme) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return groups.ofProgramme(programme);
  }

  /** @throws NotFound when the network has no such group */
  @Transactional(readOnly = true)
  public ComparisonResult compare(UUID groupId, Definition definition, Method method) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    ComparisonGroup group = groups.find(groupId).orElseThrow(() -> new NotFound("comparison group"));
    List<Compared> people =
        own.known(group.programme(), definition).stream()
            .map(one -> new Compared(one.age(), one.gender(), one.education(), one.experience(), one.positive()))
            .toList();
    return ComparisonResult.of(group, people, groups.people(groupId), method);
  }
}
