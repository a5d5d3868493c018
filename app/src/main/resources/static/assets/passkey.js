// Staff sign-in with a passkey, offered only where the browser can; the password form works without it.
const box = document.getElementById("passkey");
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const post = (path, body) =>
  fetch(path, {
    method: "POST",
    headers: {"Content-Type": "application/json", "X-CSRF-TOKEN": box.dataset.csrf},
    body: JSON.stringify(body),
  }).then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))));

async function signIn() {
  const options = await post("/webauthn/authenticate/options", {});
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: (options.allowCredentials ?? []).map(known => ({...known, id: bytes(known.id)})),
    },
  });
  const {response} = credential;
  const answer = await post("/login/webauthn", {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    credType: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
  });
  location.assign(answer.redirectUrl ?? "/");
}

if (box && window.PublicKeyCredential) {
  const trouble = box.querySelector("[role=alert]");
  box.hidden = false;
  box.querySelector("button").addEventListener("click", () => {
    trouble.hidden = true;
    signIn().catch(() => {
      trouble.textContent = box.dataset.failed;
      trouble.hidden = false;
    });
  });
}
