package org.passerelle.replay;

import org.passerelle.employers.Companies;
import org.passerelle.employers.Offers;
import org.passerelle.employers.Placements;
import org.passerelle.people.Papers;
import org.springframework.stereotype.Component;

/** The product's verbs for work at companies: the same that pages call. */
@Component
record WorkVerbs(Companies companies, Offers offers, Placements placements, Papers papers) {}
