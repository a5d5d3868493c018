package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.talent.Talent;
import org.passerelle.employers.talent.TalentIndex;
import org.passerelle.employers.talent.TalentQuery;
import org.passerelle.employers.talent.TalentSearch;
import org.passerelle.employers.talent.TalentSearch.After;
import org.passerelle.employers.talent.TalentSearch.Hit;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.IscoCode;
import org.passerelle.scope.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/talent")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Talent", description = "Finds people by what they can do, in any language and script")
class TalentApi {
  private static final int PAGE = 25;
  private static final int SHORTEST = 2;
  private final TalentSearch search;
  private final TalentIndex index;

  TalentApi(TalentSearch search, TalentIndex index) {
    this.search = search;
    this.index = index;
  }

  record TalentView(
      UUID person, @Schema(description = "How well the words hold: 3 for an occupation, 1 for a word") int score,
      @Schema(description = "By kind and ISCO-08 code, such as practised:5120") List<String> occupations,
      @Schema(description = "With their CEFR level, such as nl:B1; NATIVE for a mother tongue") List<String> languages,
      @Schema(description = "Whether the record says they may work; absent where it says nothing")
          @Nullable Boolean mayWork,
      @Nullable LocalDate workUntil) {
    static TalentView of(Hit hit) {
      Talent one = hit.talent();
      return new TalentView(
          one.person(), hit.score(), one.occupations(), one.spoken(), one.mayWork(), one.workUntil());
    }
  }

  record TalentPage(
      @Schema(description = "Of all pages") long total, List<TalentView> people,
      @Schema(description = "Send it as after for the next page; absent on the last") @Nullable String next) {}

  @Operation(summary = "People for whom everything holds that is named; those for whom the words hold best come first")
  @GetMapping
  TalentPage find(
      @Parameter(description = "Occupations, skills, places, in any language and script")
          @RequestParam(defaultValue = "") String q,
      @Parameter(description = "ISCO-08 code of two to four digits") @RequestParam(required = false) @Nullable String isco,
      @Parameter(description = "A language and the least level, such as nl:A2; several may be sent")
          @RequestParam(required = false) @Nullable List<String> language,
      @RequestParam(required = false) @Nullable String postcode,
      @Parameter(description = "true for those who may work by the record alone")
          @RequestParam(defaultValue = "false") boolean mayWork,
      @RequestParam(required = false) @Nullable String after) {
    TalentQuery query =
        new TalentQuery(
            q, isco == null ? null : occupation(isco), levels(language == null ? List.of() : language),
            postcode == null ? null : place(postcode), null, mayWork);
    After from = after == null ? null : after(after);
    index.refresh();
    TalentSearch.Found found = search.find(query, from, PAGE);
    After next = found.next(PAGE);
    return new TalentPage(
        found.total(), found.hits().stream().map(TalentView::of).toList(), next == null ? null : next.written());
  }

  private static String occupation(String typed) {
    return IscoCode.read(typed)
        .toOptional()
        .map(IscoCode::code)
        .filter(code -> code.length() > 1)
        .orElseThrow(() -> Refused.field("isco", "isco is no code of ISCO-08; send two to four digits such as 5120."));
  }

  private static String place(String postcode) {
    if (postcode.replaceAll("[^\\p{L}\\p{N}]", "").length() < SHORTEST) {
      throw Refused.field("postcode", "postcode is too short; send its first two letters or digits, or all of it.");
    }
    return postcode;
  }

  private static Map<String, Cefr> levels(List<String> sent) {
    Map<String, Cefr> levels = new TreeMap<>();
    for (String one : sent) {
      String[] parts = one.split(":", 2);
      Cefr level =
          Cefr.of(parts.length == 2 ? parts[1] : "")
              .filter(found -> parts[0].matches("[a-z]{2,3}"))
              .orElseThrow(() -> Refused.field("language", "language is none with its level; send one such as nl:A2."));
      levels.put(parts[0], level);
    }
    return levels;
  }

  private static After after(String sent) {
    return After.read(sent)
        .orElseThrow(() -> Refused.field("after", "after is none that a page gave; send its next as it was."));
  }
}
