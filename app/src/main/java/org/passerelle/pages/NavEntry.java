package org.passerelle.pages;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One place to go to.
 *
 * @param textKey the message that names it
 * @param path of the place; every page beneath it counts as being there
 * @param waiting how many things wait there, shown when above zero
 * @param groupKey the message that names the group it is listed in; entries of a group follow each other
 */
public record NavEntry(String textKey, String path, OptionalLong waiting, @Nullable String groupKey) {

  public NavEntry(String textKey, String path) {
    this(textKey, path, OptionalLong.empty(), null);
  }

  public NavEntry(String textKey, String path, OptionalLong waiting) {
    this(textKey, path, waiting, null);
  }

  public NavEntry in(String group) {
    return new NavEntry(textKey, path, waiting, group);
  }

  public boolean leadsTo(String currentPath) {
    return currentPath.equals(path) || (!path.equals("/") && currentPath.startsWith(path + "/"));
  }
}
