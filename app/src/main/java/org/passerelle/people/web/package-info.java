/** Pages about people's records that belong to no other part. */
@NullMarked
package org.passerelle.people.web;

import org.jspecify.annotations.NullMarked;
