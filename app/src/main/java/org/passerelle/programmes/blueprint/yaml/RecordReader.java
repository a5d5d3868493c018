package org.passerelle.programmes.blueprint.yaml;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Fills records from YAML by the names and types of their components. Goes on after a fault, so that one reading tells
 * all of them: what could not be read is null and its reason stands in the {@link Places}.
 */
public final class RecordReader {
  private static final String KIND = "kind";
  private static final String COMMA = "Put a text that holds a comma or a colon in double quotes.";
  private static final String KEY_FORM = "[a-z][a-z0-9-]{0,39}";

  private final Places places;
  private final Spelling spelling;
  private final Scalars scalars;

  private RecordReader(Places places, Spelling spelling) {
    this.places = places;
    this.spelling = spelling;
    this.scalars = new Scalars(spelling);
  }

  /** What was read, as far as it could be, and where everything stands. */
  public record Reading<R>(Optional<R> result, Places places) {}

  /**
   * @param file its name, for the problems
   */
  public static <R> Reading<R> read(Class<R> type, String file, String text, Spelling spelling) {
    Places places = new Places(file);
    Optional<R> result =
        Document.compose(file, text, places)
            .flatMap(root -> Optional.ofNullable(new RecordReader(places, spelling).object(type, root, null)))
            .map(type::cast);
    return new Reading<>(result, places);
  }

  private @Nullable Object value(Type type, Node node, RecordComponent component) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(arguments[0], node, component)
          : map((Class<?>) arguments[0], arguments[1], node, component);
    }
    Class<?> raw = (Class<?>) type;
    return raw.isRecord() || raw.isSealed() ? object(raw, node, null) : scalar(raw, node, component);
  }

  private @Nullable Object scalar(Class<?> type, Node node, RecordComponent component) {
    String name = Names.inFile(component.getName());
    if (!(node instanceof ScalarNode scalar)) {
      places.complain(node, "\"" + name + "\" should be one value here.", "Write it on the line of its key.");
      return null;
    }
    try {
      return scalars.read(type, scalar.getValue(), component);
    } catch (Nonsense wrong) {
      places.complain(node, "\"" + name + "\" " + wrong.getMessage() + ".", wrong.howToMend());
      return null;
    }
  }

  private @Nullable Object list(Type elementType, Node node, RecordComponent component) {
    if (elementType instanceof Class<?> element && Shape.isKeyed(element)) {
      return keyedList(element, node, component);
    }
    List<Node> nodes =
        switch (node) {
          case SequenceNode sequence -> sequence.getValue();
          case ScalarNode alone when !isBlank(alone) -> List.of(alone);
          default -> null;
        };
    if (nodes == null) {
      String name = Names.inFile(component.getName());
      places.complain(node, "\"" + name + "\" should be a list.", "Write [one, two] or lines that begin with -.");
      return null;
    }
    List<Object> elements = new ArrayList<>();
    for (Node one : nodes) {
      Object element = value(elementType, one, component);
      if (element != null && elements.contains(element)) {
        String name = Names.inFile(component.getName());
        places.complain(one, "The list \"" + name + "\" says the same twice here.", "Keep it once.");
      } else if (element != null) {
        elements.add(element);
      }
    }
    return elements;
  }

  private @Nullable Object keyedList(Class<?> element, Node node, RecordComponent component) {
    String name = Names.inFile(component.getName());
    if (!(node instanceof MappingNode mapping)) {
      String hint = "Write a key and a colon, and beneath it what belongs to it.";
      places.complain(node, "\"" + name + "\" should hold one entry per key.", hint);
      return null;
    }
    List<Object> elements = new ArrayList<>();
    for (Fields.Entry entry : Fields.of(mapping, places).entries().values()) {
      Object one = object(element, entry.value(), entry.key());
      if (one == null) {
        places.couldNotRead(entry.key().getValue());
      } else {
        elements.add(one);
      }
    }
    return elements;
  }

  private @Nullable Object map(Class<?> keyType, Type valueType, Node node, RecordComponent component) {
    String name = Names.inFile(component.getName());
    if (!(node instanceof MappingNode mapping)) {
      String hint = "Use the keys " + String.join(", ", spelling.allOf(keyType)) + ".";
      places.complain(node, "\"" + name + "\" should hold one line per key.", hint);
      return null;
    }
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (Fields.Entry entry : Fields.of(mapping, places).entries().values()) {
      try {
        Object key = scalars.word(keyType, entry.key().getValue());
        Object one = value(valueType, entry.value(), component);
        if (one != null) {
          entries.put(key, one);
        }
      } catch (Nonsense wrong) {
        String hint = entry.key().getValue().contains(" ") ? COMMA : wrong.howToMend();
        places.complain(entry.key(), "The key here " + wrong.getMessage() + ".", hint);
      }
    }
    return entries;
  }

  private @Nullable Object object(Class<?> type, Node node, @Nullable ScalarNode key) {
    Optional<RecordComponent> inlined = type.isRecord() ? Shape.of(type).inlined() : Optional.empty();
    if (inlined.isPresent()) {
      Object inside = value(inlined.get().getGenericType(), node, inlined.get());
      return inside == null ? null : build(Shape.of(type), new Object[] {inside}, node, Map.of());
    }
    Fields fields = fields(type, node);
    if (fields == null) {
      return null;
    }
    Class<?> member = type.isSealed() ? member(type, fields, node, key) : type;
    if (member == null) {
      return null;
    }
    Shape shape = Shape.of(member);
    Collection<String> known = new ArrayList<>(shape.keys());
    if (type.isSealed()) {
      known.add(KIND);
    }
    fields.refuseOthersThan(known, shape.spokenName(), places);
    String where = key == null ? shape.spokenName() : shape.spokenName() + " \"" + key.getValue() + "\"";
    return record(shape, fields, node, key, where);
  }

  private @Nullable Fields fields(Class<?> type, Node node) {
    if (node instanceof MappingNode mapping) {
      return Fields.of(mapping, places);
    }
    if (node instanceof ScalarNode scalar && isBlank(scalar)) {
      return new Fields(Map.of());
    }
    Optional<String> shortForm = type.isRecord() ? Shape.of(type).shortForm() : Optional.empty();
    if (node instanceof ScalarNode scalar && shortForm.isPresent()) {
      return new Fields(Map.of(shortForm.get(), new Fields.Entry(scalar, scalar)));
    }
    String name = Names.inFile(type.getSimpleName()).replace('-', ' ');
    String hint = "Write a key, a colon and a value on each line, indented.";
    places.complain(node, "Here should stand a " + name + " with its own keys.", hint);
    return null;
  }

  /** The member of a closed set that {@code kind} names; where it is silent, the record's own key may name it. */
  private @Nullable Class<?> member(Class<?> sealed, Fields fields, Node node, @Nullable ScalarNode key) {
    Map<String, Class<?>> kinds = Shape.kinds(sealed);
    Node told = fields.value(KIND);
    if (told == null && key != null && kinds.containsKey(key.getValue())) {
      return kinds.get(key.getValue());
    }
    if (told == null) {
      String hint = "Add kind: with one of " + String.join(", ", kinds.keySet()) + ".";
      places.complain(key != null ? key : node, "The kind is missing.", hint);
      return null;
    }
    String word = told instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!kinds.containsKey(word)) {
      places.complain(told, "There is no kind \"" + word + "\".", Names.didYouMean(word, kinds.keySet()));
      return null;
    }
    return kinds.get(word);
  }

  private @Nullable Object record(
      Shape shape, Fields fields, Node node, @Nullable ScalarNode key, String where) {
    @Nullable Object[] values = new Object[shape.components().size()];
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = shape.components().get(i);
      values[i] = component(component, fields, node, key, where);
      complete &= values[i] != null || Shape.mayBeAbsent(component);
    }
    return complete ? build(shape, values, key != null ? key : node, fields.values()) : null;
  }

  private @Nullable Object component(
      RecordComponent component, Fields fields, Node node, @Nullable ScalarNode key, String where) {
    if (component.isAnnotationPresent(Unwrapped.class)) {
      return record(Shape.of(component.getType()), fields, node, key, where);
    }
    if (component.isAnnotationPresent(Key.class)) {
      return key == null ? null : keyOf(component, key);
    }
    String name = Names.inFile(component.getName());
    Node written = fields.value(name);
    if (written != null && !isLeftOpen(component, written)) {
      Object read = value(component.getGenericType(), written, component);
      if (read == null) {
        places.couldNotRead(name);
      }
      return read;
    }
    if (component.isAnnotationPresent(Default.class)) {
      return scalars.read(component.getType(), component.getAnnotation(Default.class).value(), component);
    }
    Object nothing = nothing(component);
    if (nothing == null && !Shape.mayBeAbsent(component)) {
      places.complain(key != null ? key : node, "The " + where + " lacks \"" + name + "\".", "Add " + name + ": here.");
    }
    return nothing;
  }

  private static boolean isLeftOpen(RecordComponent component, Node written) {
    return written instanceof ScalarNode scalar && isBlank(scalar) && Shape.mayBeAbsent(component);
  }

  private @Nullable Object keyOf(RecordComponent component, ScalarNode key) {
    if (component.getType().isEnum()) {
      return scalar(component.getType(), key, component);
    }
    if (!key.getValue().matches(KEY_FORM)) {
      String hint = "Use small letters, digits and hyphens, a letter first, 40 at most.";
      places.complain(key, "\"" + key.getValue() + "\" cannot be a key.", hint);
      return null;
    }
    return key.getValue();
  }

  private static @Nullable Object nothing(RecordComponent component) {
    if (Shape.mayBeAbsent(component)) {
      return null;
    }
    if (component.getType() == boolean.class) {
      return false;
    }
    if (component.getType() == List.class) {
      return List.of();
    }
    return component.getType() == Map.class ? Map.of() : null;
  }

  private @Nullable Object build(Shape shape, @Nullable Object[] values, Node node, Map<String, Node> written) {
    try {
      Object made = shape.constructor().newInstance(values);
      places.remember(made, node, written);
      return made;
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof Nonsense wrong) {
        places.complain(node, wrong.getMessage(), wrong.howToMend());
        return null;
      }
      throw new IllegalStateException("Cannot build a " + shape.spokenName(), refused.getCause());
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException("Cannot build a " + shape.spokenName(), wrong);
    }
  }

  private static boolean isBlank(ScalarNode node) {
    return node.getTag().equals(Tag.NULL);
  }
}
