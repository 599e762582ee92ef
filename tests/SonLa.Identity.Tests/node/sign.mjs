// Makes tokens with jose. In: {jwk (Identity's private key), kid, issuer, audience, now}. Out: {valid: {name: token}, invalid: {name: token}}.
import { SignJWT, UnsecuredJWT, EncryptJWT, exportJWK, generateKeyPair, importJWK } from 'jose';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { jwk, kid, issuer, audience, now } = JSON.parse(readFileSync(0, 'utf8'));
const ours = await importJWK(jwk, 'ES256');
const stranger = await generateKeyPair('ES256', { extractable: true });

const claims = (changes = {}) => {
  const all = {
    iss: issuer, aud: audience, sub: randomUUID(), jti: randomUUID(), iat: now, nbf: now, exp: now + 300,
    name: 'Lò Thị Mẫu', org: 'so-khdt', roles: ['planning'], ...changes,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};
const sign = (changes, header = {}, key = ours, options = undefined) =>
  new SignJWT(claims(changes)).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...header }).sign(key, options);

const valid = {
  'plain': await sign(),
  'audience in a list': await sign({ aud: ['somebody-else', audience] }),
  'media type written out': await sign({}, { typ: 'application/at+jwt' }),
  'without nbf': await sign({ nbf: undefined }),
  'a clock 20 seconds ahead': await sign({ iat: now + 20, nbf: now + 20 }),
  'expired 20 seconds ago': await sign({ exp: now - 20 }),
  'claims nobody knows': await sign({ zoneinfo: 'Asia/Ho_Chi_Minh', nested: { deep: [1, 2, { more: null }] } }),
};

const rsa = await generateKeyPair('RS256');
const p384 = await generateKeyPair('ES384');
const edwards = await generateKeyPair('EdDSA');
const publicText = new TextEncoder().encode(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }));

const invalid = {
  'unsecured': new UnsecuredJWT(claims()).encode(),
  'HS256 with the public key as secret': await sign({}, { alg: 'HS256' }, publicText),
  'RS256': await sign({}, { alg: 'RS256' }, rsa.privateKey),
  'ES384': await sign({}, { alg: 'ES384' }, p384.privateKey),
  'EdDSA': await sign({}, { alg: 'EdDSA' }, edwards.privateKey),
  'a stranger with our kid': await sign({}, {}, stranger.privateKey),
  'a stranger who embeds the key': await sign({}, { jwk: await exportJWK(stranger.publicKey) }, stranger.privateKey),
  'a stranger who names a key set': await sign({}, { jku: 'https://stranger.example/jwks.json' }, stranger.privateKey),
  'our key beside an embedded one': await sign({}, { jwk: await exportJWK(stranger.publicKey) }),
  'a kid nobody knows': await sign({}, { kid: 'nobody' }),
  'an ordinary JWT': await sign({}, { typ: 'JWT' }),
  'no type': await sign({}, { typ: undefined }),
  'an extension said to be critical': await sign({}, { crit: ['exp-policy'], 'exp-policy': 1 }, ours, { crit: { 'exp-policy': true } }),
  'another issuer': await sign({ iss: 'https://stranger.example' }),
  'another audience': await sign({ aud: 'sonla-elsewhere' }),
  'no audience': await sign({ aud: undefined }),
  'expired': await sign({ exp: now - 31 }),
  'without expiry': await sign({ exp: undefined }),
  'not yet valid': await sign({ nbf: now + 60 }),
  'issued in the future': await sign({ iat: now + 60 }),
  'without issue time': await sign({ iat: undefined }),
  'without subject': await sign({ sub: undefined }),
  'a subject that is no account': await sign({ sub: 'quan-tri' }),
  'without id': await sign({ jti: undefined }),
  'encrypted': await new EncryptJWT(claims()).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'at+jwt', kid }).encrypt(randomBytes(32)),
};
process.stdout.write(JSON.stringify({ valid, invalid }));
