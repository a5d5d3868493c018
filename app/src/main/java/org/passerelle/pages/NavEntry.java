package org.passerelle.pages;

import java.util.OptionalLong;

/**
 * One place to go to.
 *
 * @param textKey the message that names it
 * @param path of the place; every page beneath it counts as being there
 * @param waiting how many things wait there, shown when above zero
 */
public record NavEntry(String textKey, String path, OptionalLong waiting) {

  public NavEntry(String textKey, String path) {
    this(textKey, path, OptionalLong.empty());
  }

  public boolean leadsTo(String currentPath) {
    return currentPath.equals(path) || (!path.equals("/") && currentPath.startsWith(path + "/"));
  }
}
