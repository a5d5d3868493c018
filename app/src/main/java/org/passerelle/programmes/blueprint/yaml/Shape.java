package org.passerelle.programmes.blueprint.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record looks like in a file. */
public record Shape(Class<?> type, List<RecordComponent> components) {

  public static Shape of(Class<?> type) {
    return new Shape(type, List.of(type.getRecordComponents()));
  }

  /** The keys of its mapping, those of unwrapped records included. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (RecordComponent component : components) {
      if (component.isAnnotationPresent(Unwrapped.class)) {
        keys.addAll(Shape.of(component.getType()).keys());
      } else if (!component.isAnnotationPresent(Key.class)) {
        keys.add(Names.inFile(component.getName()));
      }
    }
    return keys;
  }

  /** Whether several of them are written as a mapping from their key. */
  boolean isKeyed() {
    return components.stream()
        .anyMatch(
            one ->
                one.isAnnotationPresent(Key.class)
                    || (one.isAnnotationPresent(Unwrapped.class) && Shape.of(one.getType()).isKeyed()));
  }

  Optional<RecordComponent> inlined() {
    return type.isAnnotationPresent(Inline.class) ? Optional.of(components.getFirst()) : Optional.empty();
  }

  Optional<String> shortForm() {
    return Optional.ofNullable(type.getAnnotation(ShortForm.class)).map(ShortForm::value).map(Names::inFile);
  }

  Constructor<?> constructor() throws NoSuchMethodException {
    Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types);
  }

  /** What a person would call it: "matching stage", "check-ins". */
  public String spokenName() {
    Kind kind = type.getAnnotation(Kind.class);
    if (kind == null) {
      return Names.inFile(type.getSimpleName()).replace('-', ' ');
    }
    String family = Names.inFile(type.getInterfaces()[0].getSimpleName()).replace('-', ' ');
    return kind.value() + " " + family;
  }

  static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  static boolean isKeyed(Class<?> type) {
    if (type.isRecord()) {
      return Shape.of(type).isKeyed();
    }
    return type.isSealed() && kinds(type).values().stream().allMatch(member -> Shape.of(member).isKeyed());
  }

  /** The members of a closed set by the word that names them. */
  public static Map<String, Class<?>> kinds(Class<?> sealed) {
    Map<String, Class<?>> kinds = new LinkedHashMap<>();
    Arrays.stream(sealed.getPermittedSubclasses())
        .filter(member -> member.isAnnotationPresent(Kind.class))
        .forEach(member -> kinds.put(member.getAnnotation(Kind.class).value(), member));
    return kinds;
  }
}
