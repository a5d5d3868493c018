/**
 * What a trusted system promises, each promise tried on the running product with as much force as is meant: one class a
 * name of {@code bin/prove}. The short forms run with the tests; their figures are in {@code target/proofs}.
 */
package org.passerelle.proofs;
