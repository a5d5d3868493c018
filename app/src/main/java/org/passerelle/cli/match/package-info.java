/**
 * The {@code match} commands: the engine on files, without server or database. Touches the engine, blueprints, lists of
 * people and the words for reasons.
 */
@NullMarked
package org.passerelle.cli.match;

import org.jspecify.annotations.NullMarked;
