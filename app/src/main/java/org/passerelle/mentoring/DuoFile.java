package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.mentoring.Agreements.Agreement;
import org.passerelle.mentoring.Agreements.FirstMeeting;
import org.passerelle.mentoring.Agreements.Signature;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.Closings.ClosingAnswer;
import org.passerelle.mentoring.Meetings.Meeting;

/**
 * All there is to know of a duo for whoever looks after it.
 *
 * @param attendedBy name of the adviser at the first meeting
 * @param restsUntil from when the seeker looks for somebody again; {@code null} where that is not foreseen
 * @param meetings latest first
 * @param checkIns latest due first
 * @param exchanges days on which the supporter met other supporters, first held first
 */
public record DuoFile(
    DuoProfile profile,
    DuoStanding standing,
    @Nullable FirstMeeting firstMeeting,
    @Nullable String attendedBy,
    @Nullable Agreement agreement,
    List<Signature> signatures,
    @Nullable LocalDate restsUntil,
    List<Meeting> meetings,
    List<CheckIn> checkIns,
    List<Alert> alerts,
    List<ClosingAnswer> closings,
    List<LocalDate> exchanges) {

  public Duo duo() {
    return profile.duo();
  }

  public Optional<Signature> signatureOf(Side side) {
    return signatures.stream().filter(signature -> signature.side() == side).findFirst();
  }

  public Optional<ClosingAnswer> closingOf(Side side) {
    return closings.stream().filter(closing -> closing.side() == side).findFirst();
  }

  public List<Alert> openAlerts() {
    return alerts.stream().filter(alert -> alert.closedAt() == null).toList();
  }
}
