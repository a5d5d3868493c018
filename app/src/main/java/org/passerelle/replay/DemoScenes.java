package org.passerelle.replay;

import org.springframework.stereotype.Component;

/** What is played in the demonstration after its history. */
@Component
record DemoScenes(DemoNewcomers newcomers, DemoExchange exchange, DemoTroubles troubles, DemoOversight oversight) {}
