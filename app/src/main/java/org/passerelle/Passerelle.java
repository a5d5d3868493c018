package org.passerelle;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The product: one application, a package per part of the work. */
@Modulithic(systemName = "Passerelle")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Passerelle {}
