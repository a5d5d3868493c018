package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.AlertCauses.Day;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Relationship;
import org.springframework.stereotype.Component;

/** The facts from which a rule called, as the register keeps them. */
@Component
class AlertFacts {
  private final AlertCauses causes;
  private final CheckIns checkIns;
  private final Duos duos;
  private final ExpiringPapers papers;
  private final Journal journal;

  AlertFacts(AlertCauses causes, CheckIns checkIns, Duos duos, ExpiringPapers papers, Journal journal) {
    this.causes = causes;
    this.checkIns = checkIns;
    this.duos = duos;
    this.papers = papers;
    this.journal = journal;
  }

  Map<String, Object> of(AlertOpened opened, Duo duo) {
    Relationship rules = duos.rules(duo);
    Map<String, Object> facts = new HashMap<>();
    facts.put("kind", opened.kind().key());
    facts.put("duo", duo.id().toString());
    facts.put("today", journal.today().toString());
    Day day = new Day(duo.edition(), journal.today(), journal.zone());
    switch (opened.kind()) {
      case SILENCE -> {
        keep(facts, causes.facts(day, opened.kind(), duo.id()), "startsOn", "lastMeeting", "backOn", "dealtWithOn");
        facts.put("within", rules.alerts().silentAfter().toString());
      }
      case MISSED_MEETINGS -> {
        keep(facts, causes.facts(day, opened.kind(), duo.id()), "missed");
        facts.put("allowed", rules.alerts().missedMeetings());
      }
      case ENDING_SOON -> {
        keep(facts, causes.facts(day, opened.kind(), duo.id()), "endsOn");
        facts.put("within", rules.alerts().endingWithin().toString());
      }
      case START_LATE -> start(facts, causes.facts(day, opened.kind(), duo.id()), rules);
      case CHECK_IN_LATE -> {
        facts.put("dueOn", checkIn(opened).dueOn().toString());
        facts.put("within", rules.alerts().checkInLateBy().toString());
      }
      case WORRYING_ANSWER -> {
        List<String> worrying = worrying(checkIn(opened));
        facts.put("questions", worrying);
        facts.put("worrying", worrying.size());
      }
      case PAPER_EXPIRES, CONCERN -> {}
    }
    return facts;
  }

  /** Of a call to one person: a paper that ends, or an answer in a follow-up. */
  Map<String, Object> of(PersonAlertOpened opened) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("kind", opened.kind().key());
    facts.put("today", journal.today().toString());
    if (opened.about().paper() == null) {
      facts.put("worrying", 1);
    } else {
      papers.find(opened.about().paper()).ifPresent(paper -> facts.put("endsOn", paper.endsOn().toString()));
      facts.put("within", opened.cause().substring(opened.cause().lastIndexOf(':') + 1));
    }
    return facts;
  }

  private static void start(Map<String, Object> facts, Map<String, Object> known, Relationship rules) {
    boolean met = known.containsKey("firstMet");
    keep(facts, known, met ? "firstMet" : "formedOn", "dealtWithOn");
    facts.put("within", (met ? AlertWatch.signedWithin(rules) : AlertWatch.firstMeetingWithin(rules)).toString());
  }

  private static void keep(Map<String, Object> facts, Map<String, Object> known, String... named) {
    for (String name : named) {
      @Nullable Object value = known.get(name);
      if (value != null) {
        facts.put(name, value instanceof LocalDate day ? day.toString() : value);
      }
    }
  }

  private CheckIns.CheckIn checkIn(AlertOpened opened) {
    return checkIns.get(UUID.fromString(opened.cause().substring(opened.cause().indexOf(':') + 1)));
  }

  /** Which questions were answered in a worrying way; what was answered stays with the check-in. */
  private List<String> worrying(CheckIns.CheckIn checkIn) {
    List<String> keys = new ArrayList<>();
    if (checkIn.answered() != null) {
      for (Question question : checkIn.answered().answers().worrying(checkIns.questions(checkIn))) {
        keys.add(question.key());
      }
    }
    return keys;
  }
}
