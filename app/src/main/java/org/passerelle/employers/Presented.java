package org.passerelle.employers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Candidacy.Reply;

/** A candidate as a company was told of them, and the company's last word. */
public record Presented(
    UUID candidacy, UUID vacancy, UUID person, Shown shown, Instant at, @Nullable Reply reply,
    @Nullable String replyReason) {}
