import { expect, test } from "@jest/globals";
import { parseRedisUrl } from "../../src/queue/redis-url.ts";

test("one node is named by an ordinary URL", () => {
  expect(parseRedisUrl("redis://cache")).toEqual({
    nodes: [{ host: "cache", port: 6379 }],
    username: null,
    password: null,
    tls: false,
  });
  expect(parseRedisUrl("rediss://me:p%40ss,word@[::1]:7000/3")).toEqual({
    nodes: [{ host: "::1", port: 7000 }],
    username: "me",
    password: "p%40ss,word",
    tls: true,
  });
});

test("several nodes stand in one URL, with the user, password and TLS of them all", () => {
  expect(parseRedisUrl("rediss://:se,cret@a.example:7000,b.example,[::1]:7002/")).toEqual({
    nodes: [
      { host: "a.example", port: 7000 },
      { host: "b.example", port: 6379 },
      { host: "::1", port: 7002 },
    ],
    username: null,
    password: "se,cret",
    tls: true,
  });
});

test.each([
  "localhost:6379",
  "http://cache",
  "redis://",
  "redis://a:7000,",
  "redis://a:7000,,b:7001",
  "redis://a:7000,b:99999",
  "redis://a:7000,redis://b:7001",
  "redis://a:7000,b:7001/1",
  "redis://a:7000,b:7001?family=6",
  "redis://:100%@cache",
])("%s is no address of Redis", (text) => expect(parseRedisUrl(text)).toBeNull());
