import { ModelError } from "./errors.ts";
import type { CustomerItem, Model, ModelItem, ModelRequest } from "./model.ts";

/** Tells a model of a picture that it is not shown. */
export const unseenPicture = "[the customer sent a picture, which you cannot see]";

/** What a customer wrote, as a model is told it that takes no pictures. */
export function textWithoutPictures({ text, pictures = [] }: CustomerItem): string {
  const notes = pictures.map(() => unseenPicture);
  return [text, ...notes].filter((part) => part !== "").join("\n");
}

/**
 * A model that is asked again without pictures where the provider calls the request with them invalid: the file is
 * broken, or the model sees nothing after all. The words are answered by the same model all the same.
 */
export function overlookRefusedPictures(model: Model): Model {
  return {
    name: model.name,
    async respond(request, signal) {
      try {
        return await model.respond(request, signal);
      } catch (error) {
        const isRefused = error instanceof ModelError && error.kind === "request_invalid";
        if (!isRefused || !request.items.some(hasPictures)) throw error;
        return model.respond(withoutPictures(request), signal);
      }
    },
  };
}

function hasPictures(item: ModelItem): item is CustomerItem {
  return item.kind === "customer" && item.pictures !== undefined;
}

function withoutPictures(request: ModelRequest): ModelRequest {
  const items = request.items.map((item): ModelItem => {
    if (!hasPictures(item)) return item;
    const { pictures: _, ...rest } = item;
    return { ...rest, text: textWithoutPictures(item) };
  });
  return { ...request, items };
}
