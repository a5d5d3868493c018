package org.passerelle.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description at {@code /api/openapi} says beside what stands at each route. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";
  private static final String ABOUT =
      """
      The verbs of the product for programs. A call carries a token of one organisation and sees what that organisation \
      holds; everything else is answered 404. Times are UTC, days are days in the network's time zone. What went wrong is \
      told as application/problem+json (RFC 9457): `detail` is one sentence, `field` names the field it is about. 409 means \
      that somebody else came first.""";

  @Bean
  OpenAPI openApi() {
    SecurityScheme bearer =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("A token issued under Settings, API tokens.");
    return new OpenAPI()
        .info(new Info().title("Passerelle").version("1").description(ABOUT))
        .components(new Components().addSecuritySchemes(TOKEN, bearer))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Every call may be refused. */
  @Bean
  OpenApiCustomizer everyCallMayBeRefused() {
    return api -> {
      api.getComponents().addSchemas(PROBLEM, problem());
      Content content =
          new Content()
              .addMediaType(
                  "application/problem+json",
                  new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(
              call -> call.getResponses().addApiResponse(
                  "default", new ApiResponse().description("The call was refused.").content(content)));
    };
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("status", new IntegerSchema())
        .addProperty("title", new StringSchema())
        .addProperty("detail", new StringSchema().description("What is wrong, where, and how to mend it."))
        .addProperty("field", new StringSchema().description("The field of the call that it is about."))
        .addProperty("now", new Schema<>().description("On 409, how the thing stands by now."))
        .required(List.of("status", "detail"));
  }
}
