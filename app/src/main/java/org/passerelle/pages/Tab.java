package org.passerelle.pages;

/** One of several views of the same thing, a link. */
public record Tab(String label, String href, boolean current) {}
