package org.passerelle;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The product: one application, a package per part of the work. */
@Modulithic(systemName = "Passerelle")
@SpringBootApplication(
    exclude = UserDetailsServiceAutoConfiguration.class,
    // Parts name their classes without asking each other: two may have a StartController.
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Passerelle {}
