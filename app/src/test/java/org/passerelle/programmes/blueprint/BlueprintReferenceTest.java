package org.passerelle.programmes.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.programmes.blueprint.yaml.Inline;
import org.passerelle.programmes.blueprint.yaml.Key;
import org.passerelle.programmes.blueprint.yaml.Names;
import org.passerelle.programmes.blueprint.yaml.Shape;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

class BlueprintReferenceTest {
  private static final Path REFERENCE = Path.of("..", "docs", "blueprints.md");
  private static final Pattern WORD = Pattern.compile("`([^`]+)`");

  @Test
  void theReferenceNamesEveryKeyOfTheFileAndNoOther() throws IOException {
    assertThat(keysInTheReference()).isEqualTo(keysInTheModel());
  }

  @Test
  void theReferenceNamesEveryWordOfEveryClosedSet() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher words = WORD.matcher(Files.readString(REFERENCE));
    while (words.find()) {
      named.addAll(List.of(words.group(1).split(" ")));
    }

    assertThat(reachable())
        .filteredOn(Class::isEnum)
        .filteredOn(type -> type.getPackage().equals(Blueprint.class.getPackage()))
        .allSatisfy(
            type ->
                assertThat(named)
                    .as(type.getSimpleName())
                    .containsAll(
                        Arrays.stream(type.getEnumConstants()).map(one -> Blueprints.spelled((Enum<?>) one)).toList()));
  }

  private static Map<String, Set<String>> keysInTheReference() throws IOException {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    Set<String> section = new TreeSet<>();
    for (String line : Files.readAllLines(REFERENCE)) {
      if (line.startsWith("### ")) {
        section = new TreeSet<>();
        keys.put(line.substring(4), section);
      } else if (line.startsWith("| `")) {
        Matcher words = WORD.matcher(line.substring(0, line.indexOf('|', 1)));
        while (words.find()) {
          section.add(words.group(1));
        }
      }
    }
    return keys;
  }

  private static Map<String, Set<String>> keysInTheModel() {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    for (Class<?> type : reachable()) {
      if (type.isRecord() && !type.isAnnotationPresent(Inline.class)) {
        Set<String> own = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
          if (!component.isAnnotationPresent(Key.class) && !component.isAnnotationPresent(Unwrapped.class)) {
            own.add(Names.inFile(component.getName()));
          }
        }
        keys.put(Shape.of(type).spokenName(), own);
      }
    }
    return keys;
  }

  private static Set<Class<?>> reachable() {
    Set<Class<?>> types = new LinkedHashSet<>();
    walk(Blueprint.class, types);
    return types;
  }

  private static void walk(Type type, Set<Class<?>> types) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> walk(argument, types));
      return;
    }
    Class<?> plain = (Class<?>) type;
    if ((plain.isRecord() || plain.isEnum() || plain.isSealed()) && types.add(plain)) {
      List<Type> next = new ArrayList<>();
      if (plain.isRecord()) {
        Arrays.stream(plain.getRecordComponents()).map(RecordComponent::getGenericType).forEach(next::add);
      } else if (plain.isSealed()) {
        next.addAll(Shape.kinds(plain).values());
      }
      next.forEach(one -> walk(one, types));
    }
  }
}
