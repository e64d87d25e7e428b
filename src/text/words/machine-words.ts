/** Models that talk, as texts name them; folded patterns for `oneOf`, as all lists of this file. */
export const modelWords = "chatbots?, bots?, ia, ai, llms?, gpt, modelos? de lenguaje, language models?";

/** What talks and is no person, as customers name it. */
export const machineWords = `${modelWords}, robots?, robotito, maquinas?, computadoras?, computers?, machines?,
  inteligencia artificial, artificial intelligence, (?:asistente|assistant|agente|agent) (?:virtual|digital),
  (?:virtual|digital) (?:assistant|agent)`;
