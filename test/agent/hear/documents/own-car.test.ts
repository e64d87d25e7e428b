import { expect, test } from "@jest/globals";
import { speaksOfOwnCar } from "../../../../src/agent/hear/documents/own-car.ts";
import { hearDocumentQuestions } from "../../../../src/agent/hear/documents.ts";
import { callOwnCar } from "../../../../src/agent/hear/writing/call-own-car.ts";

test.each([
  ["do you take my 2015 sentra as part payment?", "do you take my car 2015 as part payment?"],
  ["ok, y con mi jetta de enganche cuanto seria", "ok, y con mi carro de enganche cuanto seria"],
  ["mi jetta gli 2014 entra de enganche?", "mi carro 2014 entra de enganche?"],
  ["y si te dejo mi nissan versa del 2016", "y si te dejo mi carro 2016"],
  ["lo cambio por mi yeta 2013", "lo cambio por mi carro 2013"],
  ["doy mi mazda 3 2015 y 50 mil", "doy mi carro 2015 y 50 mil"],
  ["cuanto me dan por mi cx5 2018", "cuanto me dan por mi carro 2018"],
  ["mi f-150 2012 como enganche", "mi carro 2012 como enganche"],
  ["dejo el aveo que tengo a cuenta", "dejo mi carro a cuenta"],
  ["mi esposa quiere cambiar mi spark por un versa", "mi esposa quiere cambiar mi carro por un versa"],
  ["what can i get for my wife's 2015 honda civic", "what can i get for my wife's car 2015"],
  ["can i put my 2016 ford focus down", "can i put my car 2016 down"],
  ["the sentra i drive is worth 90k", "my car is worth 90k"],
  ["y con mi fiesta de enganche?", "y con mi carro de enganche?"],
  ["y mi fiesta 2014 la toman?", "y mi carro 2014 la toman?"],
  ["doy mi polo y 40 mil", "doy mi carro y 40 mil"],
  ["mi charger entra a cuenta?", "mi carro entra a cuenta?"],
  ["trade my golf for a jetta", "trade my car for a jetta"],
  ["would you take my charger", "would you take my car"],
  ["my ford escape is a 2016", "my car 2016"],
  ["toman un 2010", "toman mi carro 2010"],
  ["acepta cambio por un aveo 2015?", "acepta cambio por mi carro 2015?"],
  ["¿aceptan cambios por una crv 2012?", "¿aceptan cambios por mi carro 2012?"],
  ["recibes a cambio un jetta 2013", "recibes a cambio mi carro 2013"],
  ["lo cambias por un march 2016?", "lo cambias por mi carro 2016?"],
  ["would you trade for a 2015 aveo", "would you trade for my car 2015"],
  ["do you take trades? for a 2014 civic", "do you take trades? for my car 2014"],
  ["toman un aveo 2013?", "toman mi carro 2013?"],
  ["oye y reciben una crv 2008", "oye y reciben mi carro 2008"],
  ["me aceptarían un versa a cuenta", "me aceptarían mi carro a cuenta"],
  ["toman uno con 200 mil km", "toman mi carro con 200 mil km"],
  ["¿reciben autos 2009?", "¿reciben mi carro 2009?"],
  ["compran carros viejos?", "compran mi carro viejos?"],
  ["aceptan un carro del 2011", "aceptan mi carro del 2011"],
  ["do you take a 2010?", "do you take my car 2010?"],
  ["would you guys accept a 2012 civic", "would you guys accept my car 2012"],
  ["will you take one with 200k km", "will you take my car with 200k km"],
  ["do you buy cars from 2008?", "do you buy my car from 2008?"],
])("«%s» says «%s»: a car of the customer's own is none to be looked for", (text, said) => {
  expect(callOwnCar(text)).toBe(said);
});

test.each([
  "aceptan una tarjeta de crédito",
  "reciben un anticipo de 20 mil",
  "aceptan un 10 % de enganche",
  "toman una copia de mi ine",
  "do you accept a 2010 license?",
  "¿aceptan una 2019 factura?",
  "can I take a 2010 corolla for a drive",
  "would you take 250k for it",
  "quiero mi jetta ya",
  "apártame mi versa",
  "hold my civic until friday",
  "my focus is on price",
  "mi esposa quiere un versa 2019",
  "mi hijo Leon quiere un march",
  "mi presupuesto es de 300 mil para una cr-v 2020",
  "my budget is 300k for a cr-v",
  "my name is Kia",
  "me late el fit",
  "can I plug in my charger while I wait?",
  "mi fiesta de xv es el sábado",
  "my galaxy phone died",
  "mi montaña rusa",
  "my compass says north",
  "mi golf club está cerca",
  "my note says 300k",
  "mi polo azul está sucia",
  "our city has no dealer",
])("«%s» names no car of the customer's own", (text) => {
  expect(callOwnCar(text)).toBe(text);
});

test.each([
  "con mi jetta de enganche cuanto seria",
  "y si dejo mi aveo?",
  "te doy mi sentra 2015 y el resto a crédito",
  "lo cambio por mi march",
  "mi jetta 2014 lo toman?",
  "mi tsuru sirve de enganche?",
  "con mi jetta y 50 mil de enganche",
  "cuánto vale mi versa 2016?",
  "ofrezco mi spark como parte del pago",
  "use my civic toward it?",
  "could i put my 2015 sentra down",
  "would you accept my corolla",
  "my civic plus cash, my civic as a deposit",
  "what's my 2014 jetta worth",
  "how much could i get for my rav4",
  "i'd swap my 2013 f-150",
])("«%s» asks what the documents say of trading in", (text) => {
  const called = callOwnCar(text);
  expect(speaksOfOwnCar(called)).toBe(true);
  expect(hearDocumentQuestions(called)).not.toEqual([]);
});
