/**
 * The adviser's pages: today, people and their stories, the board and the pipeline. Touches its own part and the
 * verbs of others.
 */
@NullMarked
package org.passerelle.desk.web;

import org.jspecify.annotations.NullMarked;
