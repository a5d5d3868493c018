package org.passerelle.pages;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the frame of a page who looks at it. The part that knows accounts provides the one bean of this type. */
@FunctionalInterface
public interface PageContext {
  Viewer viewer(HttpServletRequest request);
}
