package org.passerelle;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Passerelle {}
