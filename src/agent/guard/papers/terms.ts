/** Who pays for a thing beside the price, and what is in it. */
const paidApart =
  "(?:(?:los|las|lo|l[oa]s? tiene que|debe)? ?(?:paga|cubre|corren? por cuenta de)l? (?:el )?(?:comprador|cliente)|(?:se )?(?:paga|cobra)n? (?:aparte|por separado)|no (?:esta[n]? )?inclu\\p{L}+|aparte|paid by the (?:buyer|customer)|the buyer pays|(?:are |is )?(?:not included|extra|separate))";
const included =
  "(?:(?:ya )?(?:van? |viene[n]? |esta[n]? |queda[n]? )?inclu(?:id|y)\\p{L}+|sin (?:costo|cargo) (?:extra|adicional)|(?:already |all )?includ\\p{L}+)";
const fees = "(?:derechos|impuestos?|tenencia|state fees?|government fees?|duties|taxes)";
const vat = "(?:iva|vat|(?:sales )?tax(?:es)?)";

/**
 * What a paper of the dealer's says of a sale, and the opposite that it cannot be: what is paid apart as included, a term as
 * no term, the use of money, whose account.
 */
export const terms: [own: RegExp, other: RegExp][] = [
  [
    new RegExp(`\\b${fees}\\b[^.;]{0,40}\\b${paidApart}|\\b${paidApart}[^.;]{0,30}\\b${fees}\\b`, "u"),
    new RegExp(
      `\\b${fees}\\b(?![^.;]{0,24}\\b(?:no|not|aparte|extra)\\b)[^.;]{0,24}\\b${included}|(?<!\\bno )\\b${included} (?:l[oa]s? |el |the |all (?:the )?)?${fees}\\b`,
      "u",
    ),
  ],
  [
    new RegExp(`\\binclu\\p{L}+ (?:el |the )?${vat}\\b|\\b${vat} (?:\\p{L}+ )?includ?\\p{L}+`, "u"),
    new RegExp(
      `\\b(?:mas|plus|\\+|sin|without|antes de|before) (?:el )?${vat}\\b|\\b${vat} (?:aparte|no incluido|not included|extra)`,
    ),
  ],
  [
    /\b(?:antes de que (?:termine|acabe|venza|concluya)|before (?:the|your|it|its)\b[^.;]{0,30}\b(?:ends?|expires?|runs? out))/,
    /\b(?:en cualquier momento|cuando (?:quieras|gustes)|(?:incluso|aun|aunque|tambien) (?:si |cuando |despues de (?:que )?)?(?:ya )?(?:se (?:te )?)?(?:haya )?(?:venci|termin|acab|expir)\p{L}+|despues de que (?:se )?(?:venza|termine|acabe)|any ?time|whenever|even (?:if|after|once|when)\b[^.;]{0,30}\b(?:ended|expired|expires|ends|over|ran out))/u,
  ],
  [
    /\b(?:misma cuenta|cuenta (?:de|desde) la que (?:pago|vino|salio)|same account)\b/,
    /\b(?:(?:a |en )?(?:cualquier|otra) cuenta|(?:a )?la cuenta que (?:tu |nos |me |prefieras )*(?:quieras|elijas|digas|indiques|prefieras|des)|any (?:other )?account|an? (?:different|other) account|another account|(?:the|an?|whichever|whatever) account (?:that )?you (?:choose|like|want|prefer|give))\b/,
  ],
  [
    /\b(?:diferencia|difference)\b[^.;]{0,40}\b(?:favor|nuevo|new car|next car|enganche)/,
    /\b(?:diferencia|difference|resto|rest|remainder)\b[^.;]{0,24}\b(?:en efectivo|en cash|in cash|cash|a tu cuenta|to your account|transferencia)|\b(?:te (?:pagamos|damos|entregamos|devolvemos|depositamos|transferimos)|(?:pay|give|hand|wire) you) (?:la |el |the )?(?:diferencia|difference|resto|rest)(?! (?:a favor|toward|as))/,
  ],
  [
    /\b(?:si (?:aun |todavia )?(?:lo |la )?(?:debe|adeuda|sigue pagando)|if you (?:still )?owe|still owe|carta (?:de )?(?:saldo|finiquito)|payoff letter)\b/,
    /\b(?:solo|solamente|unicamente|only)\b[^.;]{0,30}\b(?:autos|carros|coches|cars|vehicles|ones)\b[^.;]{0,30}\b(?:liquidad|pagad|sin (?:adeudo|deuda)|paid[- ]off|fully paid|without (?:a )?(?:loan|debt))\p{L}*|\bno (?:recib|acept|tom)\p{L}+[^.;]{0,30}\b(?:con (?:adeudo|deuda|credito)|que (?:se )?(?:deban?|sigan? pagando))|\b(?:can['’]?t|cannot|don['’]t) (?:take|accept)\b[^.;]{0,30}\b(?:with a (?:loan|balance)|you still owe|that['’]s (?:still )?(?:financed|not paid))|\b(?:primero|antes) (?:tienes|debes|tendrias|hay) que (?:liquidar|terminar de pagar)|\b(?:have to|must|need to) (?:pay (?:it|off)|settle)[^.;]{0,20}\b(?:first|before)\b/u,
  ],
  [
    /\b(?:se (?:pide|requiere|necesita|exige)|is (?:required|needed)|requires?|must)\b/,
    /^(?=.*\b(?:aunque|pero|but|although|though)\b)(?:(?!\bno\b|n['’]t\b).)*\b(?:aunque|pero|but|although|though)\b[^.;]{0,12}\b(?:con|si|with|if)\b(?! (?:quieres|gustas|tienes dudas|you (?:like|want|have)))[^.;]{2,40}\b(?:tambien|igual|de todos modos|still|also|anyway)\b[^.;]{0,16}\b(?:pode[mr]|pued|se puede|lo hacemos|acept|aprob|can|could|accept|approve|works?)/u,
  ],
];
