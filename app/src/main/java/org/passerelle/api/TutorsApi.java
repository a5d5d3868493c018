package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.employers.Placements;
import org.passerelle.scope.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/placements/{id}/tutor")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Placements")
class TutorsApi {
  private final Placements placements;

  TutorsApi(Placements placements) {
    this.placements = placements;
  }

  record NamedTutor(
      @NotBlank(message = "is missing; send the name of whoever shows the work")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String name,
      @Size(max = 50, message = "is too long; send at most 50 characters") @Nullable String phone) {}

  @Operation(summary = "Names the tutor, whoever it was before")
  @PutMapping
  PlacementView name(@PathVariable UUID id, @Valid @RequestBody NamedTutor body) {
    placements.name(placements.get(id).id(), new Tutor(Objects.requireNonNull(body.name()), body.phone()));
    return PlacementView.of(placements.get(id));
  }
}
