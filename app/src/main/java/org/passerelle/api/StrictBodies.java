package org.passerelle.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A field that no call has is refused: a misspelt name would otherwise be lost without a word. */
@Configuration(proxyBeanMethods = false)
class StrictBodies implements WebMvcConfigurer {
  private final JsonMapper json;

  StrictBodies(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void configureMessageConverters(ServerBuilder converters) {
    JsonMapper strict = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
  }
}
