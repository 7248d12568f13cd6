"""Opens and seals envelopes with jwcrypto, knowing nothing of @spean/exchange but the format. JSON comes in and goes out."""

import hashlib
import json
import sys

from jwcrypto import jwe, jwk, jws

ALGORITHMS = ["ECDH-ES+A256KW", "A256GCM"]


def key(data):
    return jwk.JWK(**data)


def decrypt(token, private):
    sealed = jwe.JWE(algs=ALGORITHMS)
    sealed.deserialize(token, key(private))
    return sealed.payload.decode("utf-8")


def encrypt(text, public, kid, typ):
    header = {"alg": "ECDH-ES+A256KW", "enc": "A256GCM", "kid": kid, "typ": typ}
    return jwe.JWE(text.encode("utf-8"), json.dumps(header), recipient=key(public), algs=ALGORITHMS).serialize(compact=True)


def digest(text):
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def open_envelope(data):
    name, first, *second = data["envelope"].split("~")
    assert name == "spean-envelope/1"
    if second:
        token, text = decrypt(first, data["previewKey"]), decrypt(second[0], data["recordKey"])
    else:
        token, text = decrypt(first, data["recordKey"]).split("~", 1)
    signed = jws.JWS()
    signed.allowed_algs = ["ES256", "EdDSA"]
    signed.deserialize(token, key(data["signer"]))
    manifest = json.loads(signed.payload)
    assert digest(text) == manifest["record"]
    return {"manifest": manifest, "part": json.loads(text)}


def seal_envelope(data):
    text = json.dumps(data["part"], ensure_ascii=False)
    manifest = json.dumps({**data["manifest"], "record": digest(text)}, ensure_ascii=False)
    signed = jws.JWS(manifest.encode("utf-8"))
    signed.allowed_algs = ["ES256", "EdDSA"]
    signed.add_signature(key(data["signer"]), None, json.dumps({"alg": data["alg"], "kid": data["signerKid"], "typ": "spean-manifest"}))
    token = signed.serialize(compact=True)
    if "previewKey" not in data:
        return {"envelope": "~".join(["spean-envelope/1", encrypt(token + "~" + text, data["recordKey"], data["recordKid"], "spean-whole")])}
    preview = encrypt(token, data["previewKey"], data["previewKid"], "spean-preview")
    record = encrypt(text, data["recordKey"], data["recordKid"], "spean-record")
    return {"envelope": "~".join(["spean-envelope/1", preview, record])}


actions = {"open": open_envelope, "seal": seal_envelope}
json.dump(actions[sys.argv[1]](json.load(sys.stdin)), sys.stdout, ensure_ascii=True)
