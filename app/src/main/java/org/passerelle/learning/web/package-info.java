/** Pages of courses: those of trainers, the learner's own, and the open page that checks a certificate. */
@NullMarked
package org.passerelle.learning.web;

import org.jspecify.annotations.NullMarked;
