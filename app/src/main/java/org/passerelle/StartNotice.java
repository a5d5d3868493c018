package org.passerelle;

import java.util.List;

/** What whoever starts the product should be told on the terminal once it is ready, such as how to sign in first. */
@FunctionalInterface
public interface StartNotice {

  List<String> lines();
}
