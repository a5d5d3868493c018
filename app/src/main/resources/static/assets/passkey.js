// Passkeys of staff, offered only where the browser can; password and authenticator app work without this file.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = list => (list ?? []).map(one => ({...one, id: bytes(one.id)}));

function offer(box, work) {
  if (!box || !window.PublicKeyCredential) return;
  const trouble = box.querySelector("[role=alert]");
  const post = (path, body) =>
    fetch(path, {
      method: "POST",
      headers: {"Content-Type": "application/json", "X-CSRF-TOKEN": box.dataset.csrf},
      body: JSON.stringify(body),
    }).then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))));
  box.hidden = false;
  box.querySelector("button").addEventListener("click", () => {
    trouble.hidden = true;
    work(post).then(answer => location.assign(answer.goTo)).catch(() => {
      trouble.textContent = box.dataset.failed;
      trouble.hidden = false;
    });
  });
}

function answerOf(credential, response) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: {...response, clientDataJSON: text(credential.response.clientDataJSON)},
  };
}

offer(document.getElementById("passkey"), async post => {
  const options = await post("/passkey/sign-in/options", {});
  const credential = await navigator.credentials.get({publicKey: {...options, challenge: bytes(options.challenge)}});
  const {authenticatorData, signature, userHandle} = credential.response;
  return post("/passkey/sign-in", answerOf(credential, {
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    ...(userHandle ? {userHandle: text(userHandle)} : {}),
  }));
});

offer(document.getElementById("new-passkey"), async post => {
  const options = await post("/passkey/new/options", {});
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: {...options.user, id: bytes(options.user.id)},
      excludeCredentials: known(options.excludeCredentials),
    },
  });
  const label = document.getElementById("passkey-label").value;
  return post("/passkey/new?label=" + encodeURIComponent(label), answerOf(credential, {
    attestationObject: text(credential.response.attestationObject),
    transports: credential.response.getTransports?.() ?? [],
  }));
});
